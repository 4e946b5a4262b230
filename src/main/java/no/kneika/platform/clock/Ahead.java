package no.kneika.platform.clock;

/** How many days the business clock is wound ahead, for the whole house. */
interface Ahead {

    int days();

    /** One day more, and how many that makes. Never backwards: what has begun has begun. */
    int oneMore();
}
