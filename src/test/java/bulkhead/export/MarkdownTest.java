package bulkhead.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void nothingInATextMarksAnythingUp() {
        assertEquals("\\*bold\\* \\[a\\](http://evil) \\<b\\> \\& \\`x\\` \\_emph\\_ max_open_files", Markdown.text("*bold* [a](http://evil) <b> & `x` _emph_ max_open_files"));
    }

    @Test
    void nothingAtTheStartMakesAHeadingOrAList() {
        assertEquals("\\# no heading", Markdown.text("# no heading"));
        assertEquals("\\- no item", Markdown.text("- no item"));
        assertEquals("3\\. no item", Markdown.text("3. no item"));
        assertEquals("3 MaxScale instances", Markdown.text("3 MaxScale instances"));
    }

    @Test
    void aLineBreakDoesNotEndTheLine() {
        assertEquals("two lines", Markdown.text("two\r\nlines"));
        assertEquals("`two 'lines'`", Markdown.code("two\n`lines`"));
    }
}
