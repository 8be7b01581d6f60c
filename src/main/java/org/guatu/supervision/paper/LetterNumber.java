package org.guatu.supervision.paper;

import jakarta.persistence.Embeddable;

/**
 * 发文字号: given once by the register, at the signature.
 *
 * @param word the issuer's short word, such as 某依法治区办
 * @param place counts from 1 within word and year
 */
@Embeddable
public record LetterNumber(String word, int year, int place) {
    /** As it stands on paper: hexagonal brackets, no leading zero (GB/T 9704-2012, 7.2.5). */
    public String written() {
        return word + "〔" + year + "〕" + place + "号";
    }
}
