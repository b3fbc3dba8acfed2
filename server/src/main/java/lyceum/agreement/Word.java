package lyceum.agreement;

/// What the words of the agreements mean on this server, since the texts leave some of them open.
public enum Word {
    DPSA(
            "DPSA",
            "The contract that the customer has with whoever runs this server. Each text is a part"
                    + " of it and stands before it where they differ."),
    MODULE("Module", "The text itself."),
    FEATURE("Feature", "The classroom: this server with its pages and its API."),
    SERVICE("Service", "The same as the Feature."),
    LOG_DATA("Log Data", "Who came and went, with address, system and version: kind LOG."),
    QUALITY_DATA(
            "Quality Monitoring Data",
            "How sound and pictures came through: kind QUALITY. It names nobody."),
    USER_DATA(
            "User Interaction and Application Data",
            "Log Data and Quality Monitoring Data together, as the text of 2025 calls them."),
    BUSINESS_DATA(
            "Business Data",
            "What is said, shown and recorded in classes, and who somebody is there."),
    CONTENT("Customer or Service Generated Content", "The same as Business Data."),
    SERVICE_CONTENT(
            "Service Generated Content", "The part of Business Data that this server makes."),
    CLS("Cloud Log Service", "Files of one day each in the data directory, sealed."),
    MYSQL(
            "TencentDB for MySQL",
            "The store of this server; without another setting, one SQLite file."),
    COS("Cloud Object Storage", "Files in the data directory, sealed."),
    CONTACT("Contact Information", "Whoever runs this server, as the page of the server says."),
    PRIVACY_POLICY("Privacy Policy", "The pages under /privacy of this server."),
    APPLICATION(
            "application",
            "What a customer runs on this server, with users, keys and classes of its own."),
    SUBJECT("data subject", "The person whom data tells of; also \"end user\"."),
    ROOM("room", "One class, from being scheduled until it is erased."),
    VALID_REQUEST(
            "valid request",
            "One that is signed or made by who is signed in, about something that this caller owns"
                    + " and that no hold keeps. Anything else is refused as a whole."),
    IMMEDIATELY(
            "immediately",
            "Before the request is answered nobody can read it any more; its bytes are gone within"
                    + " 24 hours."),
    CEASES(
            "use of the Feature ceases",
            "The moment an application is closed, or has been suspended for 60 days."),
    HALF_A_YEAR("180 days", "180 times 24 hours from when the server received it."),
    TEMPORARILY("temporarily", "For 180 days or fewer."),
    STORED("stored", "Any byte on something that keeps it without power.");

    private final String word;
    private final String meaning;

    Word(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /// As it stands in the texts.
    public String word() {
        return word;
    }

    /// In plain words.
    public String meaning() {
        return meaning;
    }
}
