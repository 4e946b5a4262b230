package no.kneika.platform.database;

/** A database role that can log in. */
public record Login(String username, String password) {
    @Override
    public String toString() {
        return username;
    }
}
