package lyceum.socket;

/// One message on the live connection, as a JSON text. What comes in holds at most 64 KiB.
public sealed interface Frame permits ClientFrame, ServerFrame {}
