/** A parser that never comes to an end, for the person to cancel. */
for (;;);
