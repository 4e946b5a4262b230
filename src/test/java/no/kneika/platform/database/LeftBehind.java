package no.kneika.platform.database;

import java.nio.file.Path;

/** Starts a database, writes something and waits to be killed. */
final class LeftBehind {

    private LeftBehind() {}

    public static void main(String[] args) throws Exception {
        var database = LocalDatabase.open(Path.of(args[0]), TestFolders.CACHE, true, false);
        ServerTest.write(database, "create table kept (what text)", "insert into kept values ('Tobias')");
        System.out.println("written");
        System.out.close();
        Thread.sleep(60_000);
    }
}
