package bulkhead.picture;
import bulkhead.catalog.Catalog;
import java.nio.file.*;
import java.util.Locale;
class Render {
    public static void main(String[] a) throws Exception {
        var doc = Samples.shop();
        for (var theme : new Theme[]{Theme.LIGHT, Theme.DARK}) {
            var p = Picture.of(doc, Catalog.standard(), Samples.overlay(), theme, Locale.ENGLISH);
            Files.write(Path.of("/tmp/shop-" + theme.name() + ".png"), p.png(1.5));
            Files.write(Path.of("/tmp/shop-" + theme.name() + ".svg"), p.svg());
        }
    }
}
