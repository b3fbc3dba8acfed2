package lyceum.privacy;

import lyceum.personal.Category;

/// A time for which something may not be kept.
public final class OutOfBounds extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Category category;
    private final Bounds bounds;

    OutOfBounds(Category category, Bounds bounds) {
        super(category + " is kept within bounds", null, false, false);
        this.category = category;
        this.bounds = bounds;
    }

    /// What was to be kept.
    public Category category() {
        return category;
    }

    /// For how long it may be.
    public Bounds bounds() {
        return bounds;
    }
}
