package no.kneika.access.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.kneika.access.domain.Block;
import no.kneika.access.domain.SealedLine;
import no.kneika.kernel.InstitutionId;
import no.kneika.platform.TechnicalClock;
import org.springframework.stereotype.Component;

/** Goes through a sealed log and names everything that is not as it was sealed. Runs as the house. */
@Component
class LogVerifier {

    /** A block is at most five seconds old; twice that is a sealer that stands still. */
    private static final Duration SEALED_WITHIN = Duration.ofSeconds(10);

    private static final int BLOCKS_AT_A_TIME = 500;

    private final LogSealing log;
    private final LogHeads heads;
    private final TechnicalClock clock;

    LogVerifier(LogSealing log, LogHeads heads, TechnicalClock clock) {
        this.log = log;
        this.heads = heads;
        this.clock = clock;
    }

    /** One sentence per fault; none when the log is whole. */
    List<String> faults(InstitutionId institution) {
        var faults = new ArrayList<String>();
        var anchored = heads.exported(institution);
        var before = Block.none();
        for (var some = log.blocks(0, BLOCKS_AT_A_TIME);
                !some.isEmpty();
                some = log.blocks(before.number(), BLOCKS_AT_A_TIME)) {
            for (var block : some) {
                if (block.number() != before.number() + 1)
                    faults.add("gap: blocks %d to %d are missing".formatted(before.number() + 1, block.number() - 1));
                check(block, before, faults);
                var anchor = anchored.remove(block.number());
                if (anchor != null && !anchor.equals(HexFormat.of().formatHex(block.digest())))
                    faults.add("rewritten: block %d is not the one that was exported".formatted(block.number()));
                before = block;
            }
        }
        anchored.keySet().stream()
                .sorted()
                .map(number -> "gap: block %d was exported and is missing".formatted(number))
                .forEach(faults::add);
        for (var line : log.unsealed(Instant.EPOCH, clock.now().minus(SEALED_WITHIN)))
            faults.add("unsealed: line %s of %s".formatted(line.id(), line.at()));
        return faults;
    }

    private void check(Block block, Block before, List<String> faults) {
        var seals = log.seals(block.number());
        if (!block.follows(before, seals))
            faults.add("broken: block %d does not match its lines and the block before it".formatted(block.number()));
        Map<?, SealedLine> lines =
                log.lines(block.number()).stream().collect(Collectors.toMap(SealedLine::id, Function.identity()));
        for (var seal : seals) {
            var line = lines.get(seal.line());
            if (line == null) faults.add("gap: line %s of block %d is missing".formatted(seal.line(), block.number()));
            else if (!line.has(seal.digest()))
                faults.add(
                        "altered: line %s of block %d is not as it was sealed".formatted(seal.line(), block.number()));
        }
    }
}
