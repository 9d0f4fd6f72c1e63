package dev.invoicelinks.notice;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a template's tags and finds every mistake in them, with its line; what the template engine itself would take silently is refused here. */
final class TemplateCheck {

    private static final Pattern TAG = Pattern.compile("\\{\\{(\\{?)\\s*([#^/!>&=$<]?)\\s*([^{}]*?)\\s*}}(}?)");
    private static final Pattern BRACES = Pattern.compile("\\{\\{|}}");

    private final String file;
    private final String source;
    private final Purpose purpose;
    private final TemplatePart part;
    private final List<TemplateProblem> problems = new ArrayList<>();
    private final Set<Variable> shown = EnumSet.noneOf(Variable.class);
    private final Deque<String> open = new ArrayDeque<>();

    private TemplateCheck(String file, String source, Purpose purpose, TemplatePart part) {
        this.purpose = purpose;
        this.file = file;
        this.source = source;
        this.part = part;
    }

    /** All mistakes in the order of the file; empty when the template can be used. */
    static List<TemplateProblem> problems(String file, String source, Purpose purpose, TemplatePart part) {
        TemplateCheck check = new TemplateCheck(file, source, purpose, part);
        check.tags();
        check.braces();
        check.required();
        check.oneLine();
        return check.problems;
    }

    private void tags() {
        Matcher tag = TAG.matcher(source);
        while (tag.find()) {
            int line = line(tag.start());
            if (!tag.group(1).isEmpty() || tag.group(2).equals("&")) {
                problem(line, tag.group() + " would print unescaped. Write {{" + tag.group(3) + "}}");
            } else {
                tag(tag.group(2), tag.group(3), line);
            }
        }
        open.forEach(name -> problem(0, "{{#" + name + "}} is never closed. Add {{/" + name + "}} after it"));
    }

    private void tag(String sign, String name, int line) {
        switch (sign) {
            case "!" -> {}
            case "" -> variable(name, line);
            case "#", "^" -> {
                known(name, line);
                open.push(name);
            }
            case "/" -> close(name, line);
            default ->
                problem(
                        line,
                        "{{" + sign + name
                                + "}} is not supported. Use {{name}}, {{#name}}...{{/name}} or {{^name}}...{{/name}}");
        }
    }

    private void variable(String name, int line) {
        known(name, line);
        Variable.of(name).ifPresent(variable -> {
            shown.add(variable);
            if (variable == Variable.LINK && !purpose.namesLink()) {
                problem(line, "{{link}} does not work any more when this is sent. Remove it");
            }
            if (variable.isMaybeEmpty() && !open.contains(name)) {
                problem(line, "{{" + name + "}} may be empty. Put it between {{#" + name + "}} and {{/" + name + "}}");
            }
        });
    }

    private void known(String name, int line) {
        if (Variable.of(name).isEmpty()) {
            problem(line, "{{" + name + "}} is no variable. There are: " + Variable.allWords());
        }
    }

    private void close(String name, int line) {
        if (name.equals(open.peek())) {
            open.pop();
        } else if (open.isEmpty()) {
            problem(line, "{{/" + name + "}} closes nothing. Remove it, or open {{#" + name + "}} before it");
        } else {
            problem(line, "{{/" + name + "}} stands where {{/" + open.peek() + "}} is expected");
            open.remove(name);
        }
    }

    private void braces() {
        Matcher rest = BRACES.matcher(TAG.matcher(source)
                .replaceAll(found -> " ".repeat(found.group().length()).replaceAll(".", " ")));
        while (rest.find()) {
            problem(
                    line(rest.start()),
                    rest.group() + " has no counterpart. A variable is written {{name}}, on one line");
        }
    }

    private void required() {
        for (Variable variable : part.required(purpose)) {
            if (!shown.contains(variable)) {
                problem(0, "{{" + variable.word() + "}} is missing, and this text is no use without it. Add it");
            }
        }
    }

    private void oneLine() {
        if (part.isOneLine() && source.strip().lines().count() > 1) {
            problem(2, "a subject has one line. Remove the others");
        }
    }

    private int line(int place) {
        return (int) source.substring(0, place).chars().filter(c -> c == '\n').count() + 1;
    }

    private void problem(int line, String what) {
        problems.add(new TemplateProblem(file, line, what));
    }
}
