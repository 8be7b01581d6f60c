package org.guatu.supervision.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Gives out the numbers of letters, one after the other within word and year. The row of the register is locked until the
 * signing commits; a signing that is rolled back gives its number back with it, so that none is skipped or repeated.
 */
@ApplicationScoped
public class NumberRegister {
    private final EntityManager entities;

    NumberRegister(EntityManager entities) {
        this.entities = entities;
    }

    public LetterNumber next(long regionId, String word, int year) {
        entities.createNativeQuery("insert into letter_register (region_id, number_word, number_year, given)"
                        + " values (?1, ?2, ?3, 1) on duplicate key update given = given + 1")
                .setParameter(1, regionId)
                .setParameter(2, word)
                .setParameter(3, year)
                .executeUpdate();
        Number given = (Number) entities.createNativeQuery(
                        "select given from letter_register where region_id = ?1 and number_word = ?2 and number_year = ?3")
                .setParameter(1, regionId)
                .setParameter(2, word)
                .setParameter(3, year)
                .getSingleResult();
        return new LetterNumber(word, year, given.intValue());
    }
}
