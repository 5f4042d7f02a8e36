package bulkhead.export.cloudflare;

import bulkhead.export.Comment;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Words of HCL, the language of Terraform. */
final class Hcl {
    private Hcl() {
    }

    /** A string that is taken as it is: nothing in it ends it, and nothing is put in for parts of it. Text from the model is a {@link Comment} already. */
    static String string(String text) {
        return "\"" + Comment.words(text).replace("\\", "\\\\").replace("\"", "\\\"").replace("${", "$${").replace("%{", "%%{")
                + "\"";
    }

    /** A name in exported files as an identifier; those have no underscore, so different names stay different. */
    static String identifier(String name) {
        return name.replace('-', '_');
    }

    /** A share of 1 in hundredths, above 0. */
    static String weight(double share) {
        return new BigDecimal(share).setScale(2, RoundingMode.HALF_UP).max(new BigDecimal("0.01")).stripTrailingZeros()
                .toPlainString();
    }
}
