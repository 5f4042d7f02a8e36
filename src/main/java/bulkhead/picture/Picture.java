package bulkhead.picture;

import bulkhead.catalog.Catalog;
import bulkhead.diagram.Drawings;
import bulkhead.diagram.Overlay;
import bulkhead.diagram.lettering.Characters;
import bulkhead.model.Document;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A document as a picture to hand out, with title and legend. The same document, overlay, theme and language always give the same
 * picture.
 */
public final class Picture {
    /** A larger bitmap would need more memory than a picture is worth. */
    private static final double MOST_PIXELS = 60e6;

    private final Sheet sheet;

    private Picture(Sheet sheet) {
        this.sheet = sheet;
    }

    public static Picture of(Document document, Catalog catalog, Overlay overlay, Theme theme, Locale locale) {
        return new Picture(Sheet.of(document.meta().name(), Drawings.of(document, catalog, locale), overlay, theme, locale));
    }

    /** SVG in UTF-8. */
    public byte[] svg() {
        return Svg.of(sheet).getBytes(StandardCharsets.UTF_8);
    }

    /** PNG with so many pixels for each layout unit, fewer where the picture would be larger than 60 million pixels. */
    public byte[] png(double scale) {
        double fitting = Math.min(scale, Math.sqrt(MOST_PIXELS / (sheet.width() * sheet.height())));
        var image = new BufferedImage((int) Math.ceil(sheet.width() * fitting), (int) Math.ceil(sheet.height() * fitting),
                BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.scale(fitting, fitting);
        sheet.paint(new Java2d(graphics));
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** PDF of one page with shapes that stay sharp at any size. */
    public byte[] pdf() {
        float width = (float) sheet.width();
        float height = (float) sheet.height();
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            var graphics = new PdfBoxGraphics2D(document, width, height);
            sheet.paint(new Java2d(graphics));
            graphics.dispose();
            try (var content = new PDPageContentStream(document, page)) {
                content.drawForm(graphics.getXFormObject());
            }
            document.getDocumentInformation().setTitle(Characters.safe(sheet.title()));
            document.setDocumentId(1L);
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
