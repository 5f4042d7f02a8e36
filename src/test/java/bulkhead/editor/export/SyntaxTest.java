package bulkhead.editor.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Format;
import bulkhead.export.HostileTopologies;
import bulkhead.export.openpsa.OpenPsaExporter;
import bulkhead.export.target.Exporters;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            haproxy.cfg       | '    timeout server 30s  # assumed'   | NAME:    timeout,PLAIN: server ,NUMBER:30s,PLAIN:  ,COMMENT:# assumed
            haproxy.cfg       | backend php                           | SECTION:backend,PLAIN: php
            my.cnf            | server_id=2                           | NAME:server_id,PLAIN:=,NUMBER:2
            php-fpm.conf      | pm.max_children = 24                  | NAME:pm.max_children,PLAIN: = ,NUMBER:24
            maxscale.cnf      | [maxscale]                            | SECTION:[maxscale]
            a.yaml            | '  - name: "a: b" # c'                | NAME:  - name,PLAIN:: ,STRING:"a: b",COMMENT: # c
            a.yaml            | replicas: 3                           | NAME:replicas,PLAIN:: ,NUMBER:3
            a.json            | '{"a": true}'                         | PLAIN:{,NAME:"a",PLAIN:: ,WORD:true,PLAIN:}
            join.sql          | START REPLICA; -- now                 | NAME:START,PLAIN: ,NAME:REPLICA,PLAIN:; ,COMMENT:-- now
            tree.xml          | '<gate name="x"/>'                    | SECTION:<gate,PLAIN: ,NAME:name,PLAIN:=,STRING:"x",SECTION:/>
            NOTES.md          | '## To provide'                       | SECTION:## To provide
            main.tf           | 'resource "a" "b" {'                  | SECTION:resource,PLAIN: ,STRING:"a",PLAIN: ,STRING:"b",PLAIN: {
            redis.conf        | port 6379                             | NAME:port,PLAIN: ,NUMBER:6379
            """)
    void piecesOfALineHaveTheirKinds(String file, String line, String tokens) {
        assertEquals(tokens, Syntax.of(file).tokens(line).stream().map(token -> token.kind() + ":" + token.text()).collect(Collectors.joining(",")));
    }

    @Test
    void noLineLosesACharacterWhateverItSays() {
        var formats = EnumSet.noneOf(Format.class);
        for (long seed = 0; seed < 20; seed++) {
            var deployment = Deployment.of(HostileTopologies.of(seed), Catalog.standard());
            for (var artifact : Stream.concat(Exporters.programs().stream(), Stream.of(new OpenPsaExporter())).flatMap(exporter -> exporter.export(deployment).artifacts().stream()).toList()) {
                formats.add(Format.of(artifact.path()));
                artifact.lines().stream().map(Artifact.Line::text).forEach(line -> assertEquals(line, joined(Syntax.of(artifact.path()).tokens(line))));
            }
        }
        assertTrue(formats.containsAll(List.of(Format.HAPROXY, Format.INI, Format.YAML, Format.XML, Format.DIRECTIVES)), formats::toString);
    }

    private static String joined(List<Token> tokens) {
        return tokens.stream().map(Token::text).collect(Collectors.joining());
    }
}
