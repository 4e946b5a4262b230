package no.kneika.platform.database;

import java.nio.file.Path;

/**
 * Where this Kneika lives.
 *
 * @param external the database is somebody else's server, so nothing secret may be made up or kept here
 * @param folder the data folder
 */
public record DatabaseHome(boolean external, Path folder) {}
