package bulkhead.picture;

import bulkhead.model.Id;

/** An element as a part of a picture, with what a screen reader says of it. */
public record Part(Id element, String title, String description) {
}
