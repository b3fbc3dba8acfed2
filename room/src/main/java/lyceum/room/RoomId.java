package lyceum.room;

/// The number of a class as the API shows it: 9 digits, random, never used again. It is no secret.
public record RoomId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
