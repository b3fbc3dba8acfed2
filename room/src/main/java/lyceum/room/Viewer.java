package lyceum.room;

/// Who looks. Another role means another view, and a fresh snapshot.
public record Viewer(PersonRef ref, Role role) {}
