package lyceum.http;

/// One header field as it came; names are compared without regard to case.
public record Header(String name, String value) {}
