package bulkhead.editor.shell;

import java.nio.file.Path;
import java.util.Optional;

/** File dialogs that answer what the test has laid ready; nothing laid ready is a dialog dismissed. */
final class Answers implements FileDialogs {
    private Optional<Path> file = Optional.empty();

    void answer(Path chosen) {
        file = Optional.of(chosen);
    }

    @Override
    public Optional<Path> open() {
        return file;
    }

    @Override
    public Optional<Path> save(Path proposed) {
        return file;
    }

    @Override
    public Optional<Path> picture(Path proposed) {
        return file;
    }

    @Override
    public Optional<Path> folder() {
        return file;
    }
}
