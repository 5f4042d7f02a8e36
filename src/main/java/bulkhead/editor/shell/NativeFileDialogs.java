package bulkhead.editor.shell;

import bulkhead.editor.look.Labels;
import bulkhead.storage.DocumentFiles;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The dialogs of the operating system. They start where one last opened or saved, or exported. */
final class NativeFileDialogs implements FileDialogs {
    private static final String EXPORTS = "folder.exports";

    private final Window window;
    private final Labels labels;
    private final Settings settings;

    NativeFileDialogs(Window window, Labels labels, Settings settings) {
        this.window = window;
        this.labels = labels;
        this.settings = settings;
    }

    @Override
    public Optional<Path> open() {
        return ended(chooser("dialog.open").showOpenDialog(Front.of(window)));
    }

    @Override
    public Optional<Path> save(Path proposed) {
        var chooser = chooser("dialog.save");
        propose(chooser, proposed);
        return ended(chooser.showSaveDialog(Front.of(window)));
    }

    @Override
    public Optional<Path> picture(Path proposed) {
        var name = proposed.getFileName().toString();
        var suffix = name.substring(name.lastIndexOf('.') + 1);
        var chooser = new FileChooser();
        chooser.setTitle(labels.now("dialog.picture"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(suffix.toUpperCase(Locale.ROOT), "*." + suffix));
        propose(chooser, proposed);
        return ended(chooser.showSaveDialog(Front.of(window)));
    }

    @Override
    public Optional<Path> folder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(labels.now("dialog.folder"));
        remembered(EXPORTS).or(() -> remembered(Settings.FOLDER)).ifPresent(chooser::setInitialDirectory);
        var folder = Optional.ofNullable(chooser.showDialog(Front.of(window))).map(File::toPath);
        folder.ifPresent(chosen -> settings.put(EXPORTS, chosen.toString()));
        return folder;
    }

    private FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(labels.now(title));
        chooser.getExtensionFilters().addAll(new FileChooser.ExtensionFilter(labels.now("dialog.documents"), "*"
                + DocumentFiles.SUFFIX, "*.json"),
                new FileChooser.ExtensionFilter(labels.now("dialog.all"), "*.*"));
        remembered(Settings.FOLDER).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private void propose(FileChooser chooser, Path proposed) {
        chooser.setInitialFileName(proposed.getFileName().toString());
        Optional.ofNullable(proposed.getParent()).filter(Files::isDirectory).map(Path::toFile)
                .or(() -> remembered(Settings.FOLDER)).ifPresent(chooser::setInitialDirectory);
    }

    private Optional<File> remembered(String key) {
        return settings.word(key).map(File::new).filter(File::isDirectory);
    }

    private Optional<Path> ended(File chosen) {
        var file = Optional.ofNullable(chosen).map(File::toPath);
        file.map(Path::getParent).ifPresent(folder -> settings.put(Settings.FOLDER, folder.toString()));
        return file;
    }
}
