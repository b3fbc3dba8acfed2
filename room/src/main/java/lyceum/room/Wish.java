package lyceum.room;

/// The number a client gave its wish: `n` rises within a browser tab, so that a wish sent twice
/// happens once.
public record Wish(String tab, long n) {}
