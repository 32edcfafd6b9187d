"""The talk of week 4 and the decision of week 8: evidence, the rule, the choice, its reason."""
