package lyceum.room;

/// Settings of a class for tests; everything not named is as CreateRoom leaves it.
final class Settings {
    private int maxMic = 2;
    private boolean direct;
    private boolean autoMic;
    private boolean turnOffMic = true;
    private int endDelay;
    private int roomType;
    private String recordScene = "";

    Settings maxMic(int seats) {
        maxMic = seats;
        return this;
    }

    Settings direct(boolean on) {
        direct = on;
        return this;
    }

    Settings autoMic(boolean on) {
        autoMic = on;
        return this;
    }

    Settings turnOffMic(boolean on) {
        turnOffMic = on;
        return this;
    }

    Settings endDelay(int minutes) {
        endDelay = minutes;
        return this;
    }

    Settings roomType(int type) {
        roomType = type;
        return this;
    }

    Settings recordScene(String scene) {
        recordScene = scene;
        return this;
    }

    RoomSettings build() {
        return new RoomSettings(
                "Vertex form",
                Story.START,
                Story.START.plusSeconds(3600),
                endDelay,
                roomType,
                "videodoc",
                maxMic,
                autoMic,
                turnOffMic,
                direct,
                0,
                1,
                0,
                0,
                1,
                0,
                false,
                "",
                0,
                false,
                false,
                "",
                0,
                3,
                false,
                false,
                "",
                recordScene,
                "",
                0,
                0);
    }
}
