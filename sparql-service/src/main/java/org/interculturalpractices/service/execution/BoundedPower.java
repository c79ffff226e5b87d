package org.interculturalpractices.service.execution;

import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase2;
import org.apache.jena.sparql.function.library.Math_pow;
import org.interculturalpractices.service.problem.ServiceException;
import org.interculturalpractices.service.problem.ServiceException.Code;

/** {@code math:pow} (XPath and XQuery Functions section 4.8.6), refused before it makes a number of too many digits. */
final class BoundedPower extends FunctionBase2 {

    @Override
    public NodeValue exec(NodeValue base, NodeValue exponent) {
        // Only of two integers does Jena reckon all digits; any other number becomes an xsd:double.
        if (base.isInteger() && exponent.isInteger() && base.getInteger().bitLength() > 1) {
            double digits = NumberLength.digits(base.getInteger())
                    * exponent.getInteger().doubleValue();
            if (digits > NumberLength.MOST_DIGITS) {
                throw new ServiceException(
                        Code.VALUE_TOO_LONG,
                        "math:pow would make a number of more than " + NumberLength.MOST_DIGITS
                                + " digits; take the power of an xsd:double.");
            }
        }
        return new Math_pow().exec(base, exponent);
    }
}
