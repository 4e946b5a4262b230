package no.kneika.claims.domain;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kneika.institution.CostPart;
import no.kneika.kernel.HourlyRate;
import no.kneika.kernel.Minutes;
import no.kneika.kernel.Period;

/**
 * What a grant pays (tilsagnets vilkår).
 *
 * @param ceiling the highest hourly wage the funder pays, empty when it sets none
 * @param coverage the cost parts the funder pays
 * @param room how many of its hours no claim has asked for yet; empty where nothing has been claimed
 */
public record Terms(
        UUID grant, Period period, Optional<HourlyRate> ceiling, Set<CostPart> coverage, Optional<Minutes> room) {

    /** Where nothing has been claimed: the hours are those the grant carries. */
    public Terms(UUID grant, Period period, Optional<HourlyRate> ceiling, Set<CostPart> coverage) {
        this(grant, period, ceiling, coverage, Optional.empty());
    }

    public Terms {
        coverage = Set.copyOf(coverage);
    }

    public HourlyRate claimable(HourlyRate paid) {
        return ceiling.map(paid::atMost).orElse(paid);
    }

    public boolean covers(CostPart part) {
        return coverage.contains(part);
    }
}
