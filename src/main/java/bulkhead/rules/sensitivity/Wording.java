package bulkhead.rules.sensitivity;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Footing;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Texts;
import bulkhead.rules.Finding;
import bulkhead.rules.Sentences;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Assumptions in words, for one topology and one language. */
public final class Wording {
    private final Sentences sentences;
    private final Texts texts;
    private final Texts properties;

    public Wording(Sentences sentences, Locale locale) {
        this.sentences = sentences;
        this.texts = Texts.beside(Wording.class, locale);
        this.properties = Texts.beside(Catalog.class, locale);
    }

    /** "4 of 76 assumptions change a verdict if they are wrong by a factor of up to 10; measure these first:" */
    public String summary(Sensitivity sensitivity) {
        return texts.text(sensitivity.sensitive().isEmpty() ? "summary.none" : "summary", sensitivity.sensitive().size(),
                sensitivity.tried(), Sensitivity.FURTHEST);
    }

    /** "PHP-FPM 1, PHP-FPM 2: service time, assumed 100 ms" */
    public String assumption(Assumption assumption) {
        return texts.text("assumption", owners(assumption), fact(assumption), amount(assumption.value()));
    }

    public String owners(Assumption assumption) {
        return assumption.elements().stream().map(this::label).collect(Collectors.joining(", "));
    }

    /** The name of the fact. */
    public String fact(Assumption assumption) {
        return fact(assumption.fact());
    }

    /** "service time of PHP-FPM 1" */
    public String footing(Footing footing) {
        return texts.text("footing", fact(footing.fact()), label(footing.element()));
    }

    private String fact(String fact) {
        return texts.has("fact." + fact) ? texts.text("fact." + fact) : properties.text("property." + fact);
    }

    /** "at 224.2 ms (× 2.242)" */
    public String at(Assumption assumption, Flip flip) {
        var key = assumption.varied() == Assumption.Varied.REST ? "at.rest" : "at";
        return texts.text(key, amount(flip.at()), sentences.number(flip.factor()));
    }

    /** What changes there, a sentence each. */
    public List<String> changes(Flip flip) {
        return Stream.concat(flip.appearing().stream().map(finding -> change("appears", finding)),
                flip.vanishing().stream().map(finding -> change("vanishes", finding))).toList();
    }

    /** "and 3 more" */
    public String more(int count) {
        return texts.text("more", count);
    }

    private String change(String how, Finding finding) {
        return texts.text(how, sentences.severity(finding.severity()), sentences.what(finding));
    }

    public String amount(Quantity quantity) {
        return sentences.amount(quantity.value(), quantity.unit());
    }

    private String label(Id element) {
        return sentences.label(element);
    }
}
