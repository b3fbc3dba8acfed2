package lyceum.room;

/// Of a message sent by the customer's server.
public enum Priority {
    HIGH,
    NORMAL,
    LOW
}
