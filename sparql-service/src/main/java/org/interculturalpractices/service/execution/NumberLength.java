package org.interculturalpractices.service.execution;

import java.math.BigInteger;
import org.apache.jena.sparql.expr.NodeValue;

/** The length of numbers in digits, and the most that are calculated with. */
final class NumberLength {

    private static final double DIGITS_PER_BIT = Math.log10(2);
    /** Numbers with more digits take noticeable time to multiply and to print. */
    static final int MOST_DIGITS = 10_000;

    private NumberLength() {}

    /** About how many decimal digits an integer has. */
    static int digits(BigInteger number) {
        return (int) (number.bitLength() * DIGITS_PER_BIT) + 1;
    }

    /** About how many digits an integer or a decimal has; 1 for any other value, which has a fixed size. */
    static int digits(NodeValue value) {
        if (value.isInteger()) {
            return digits(value.getInteger());
        }
        return value.isDecimal() ? digits(value.getDecimal().unscaledValue()) : 1;
    }
}
