package lyceum.room;

/// What somebody is in a class. On the wire: student 0, teacher 1, assistant 2, supervisor 3.
public enum Role {
    STUDENT,
    TEACHER,
    ASSISTANT,
    SUPERVISOR,
    /// A guest of a round table, or somebody invited as one.
    GUEST;

    /// Whether this role leads the class: teacher and assistants.
    public boolean leads() {
        return this == TEACHER || this == ASSISTANT;
    }
}
