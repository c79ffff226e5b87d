package org.interculturalpractices.service.execution;

/** A character sequence that looks at the budget every so many times that a regular expression looks at it. */
final class WatchedText implements CharSequence {

    private static final int LOOKS = 1 << 12;

    private final CharSequence text;
    private final QueryBudget budget;
    private int looks;

    WatchedText(CharSequence text, QueryBudget budget) {
        this.text = text;
        this.budget = budget;
    }

    @Override
    public char charAt(int index) {
        if (++looks >= LOOKS) {
            looks = 0;
            budget.check();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
