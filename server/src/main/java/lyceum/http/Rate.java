package lyceum.http;

/// How often somebody may do something.
///
/// @param atOnce how often without a pause
/// @param perSecond how often each second after that
public record Rate(int atOnce, int perSecond) {
    /// As often as anybody likes.
    public static final Rate ANY = new Rate(Integer.MAX_VALUE, Integer.MAX_VALUE);
}
