package lyceum.personal;

/// How much is kept, or was.
///
/// @param items rows or files
/// @param bytes of the sealed values in them
public record Amount(long items, long bytes) {
    /// Nothing at all.
    public static final Amount NONE = new Amount(0, 0);

    /// Both together.
    public Amount and(Amount more) {
        return new Amount(items + more.items, bytes + more.bytes);
    }
}
