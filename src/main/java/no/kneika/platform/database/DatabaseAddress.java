package no.kneika.platform.database;

/**
 * Where the database is and who reaches it.
 *
 * @param migrator may become the owner of the tables; used while starting only
 * @param app what Kneika runs as: owns nothing, passes no fence
 */
public record DatabaseAddress(String url, Login migrator, Login app) {}
