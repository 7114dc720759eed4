package org.corredor.contract;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rules of {@code openapi/lint.md}, each with the name it has there. */
public final class ContractLint {
    private ContractLint() {}

    /** One rule: what it finds wrong in a document. */
    record Rule(String name, Function<Document, Stream<String>> faults) {
        static Rule ofEach(String name, Function<Document.Operation, Stream<String>> faults) {
            return new Rule(
                    name, document -> document.operations().stream().flatMap(operation -> faults.apply(operation)
                            .map(fault -> operation.verb() + " " + operation.path() + fault)));
        }

        Stream<String> broken(Document document) {
            return faults.apply(document).map(fault -> name + ": " + fault);
        }
    }

    static List<Rule> rules() {
        return Stream.of(OperationLint.rules(), AnswerLint.rules(), SchemaLint.rules(), ExampleLint.rules())
                .flatMap(List::stream)
                .toList();
    }

    /** Every fault of a document, after the name of the rule it breaks. */
    public static List<String> faults(Document document) {
        return rules().stream().flatMap(rule -> rule.broken(document)).toList();
    }
}
