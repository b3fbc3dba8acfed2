package lyceum.room;

/// The number of a customer's application (SdkAppId on the wire): 7 digits.
public record AppId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
