package lyceum.api;

/// A whole number that may be negative. Plain `long` components take 0 to 2^63-1.
public record Signed(long value) {}
