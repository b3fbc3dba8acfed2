package lyceum.media;

/// None of the ports that are tried for media is free.
public final class NoFreePorts extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoFreePorts() {
        super("No media ports are free from " + MediaPorts.FIRST_TCP + " on", null, false, false);
    }
}
