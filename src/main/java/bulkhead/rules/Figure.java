package bulkhead.rules;

import bulkhead.model.Quantity;

/** A number that a finding used: its name in the room's texts ({@code figure.<name>}) and its value with unit and source. */
public record Figure(String name, Quantity quantity) {
}
