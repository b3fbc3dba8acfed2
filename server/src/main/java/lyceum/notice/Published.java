package lyceum.notice;

/// A text that applications may have accepted.
///
/// @param version the day it was published on
/// @param sha256 of the text, in hex
public record Published(String version, String sha256) {}
