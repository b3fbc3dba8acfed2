package lyceum.room;

/// What somebody came with; the order is the number on the wire (MemberRecord.Device).
public enum Device {
    UNKNOWN,
    WINDOWS,
    MACOS,
    ANDROID,
    IOS,
    WEB,
    MOBILE_WEB,
    MINI_PROGRAM
}
