package lyceum.personal;

/// What a feature keeps of people, as they may take it along. The feature that keeps it implements
/// this beside its [PersonalStore]; whoever makes the archive never learns of its tables.
public interface Exported {
    /// Gives all that belongs to the extract, one sheet after the other. Where it is of one person
    /// nothing may name, or quote, anybody else. Whose key ends meanwhile is left out.
    void give(Extract extract, Sheets sheets);
}
