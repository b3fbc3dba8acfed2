package lyceum.personal;

/// Takes what features give for an archive, sheet by sheet.
public interface Sheets {
    /// Begins a sheet of that path in the archive; the one before is at its end. No path twice.
    void begin(String path);

    /// The next line of the sheet, which is written as JSON: times in milliseconds.
    void row(Record row);
}
