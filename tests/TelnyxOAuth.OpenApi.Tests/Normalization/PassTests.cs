using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using TelnyxOAuth.OpenApi.Normalization;
using TelnyxOAuth.OpenApi.Reading;
using TelnyxOAuth.OpenApi.Repair;
using TelnyxOAuth.OpenApi.Tests.Corpus;
using TelnyxOAuth.OpenApi.Tests.Document;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Normalization;

/// <summary>The passes as a list: which there are, that their order gives each what it requires, and that each keeps its word.</summary>
public sealed partial class PassTests
{
    [Fact]
    public void Every_pass_is_in_the_list_once()
    {
        var passes = typeof(INormalizationPass).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(INormalizationPass)));

        Assert.Equal(passes.Select(type => type.Name).Order(), Normalizer.Passes.Select(pass => pass.GetType().Name).Order());
    }

    [Fact]
    public void Every_pass_gets_what_it_requires_from_those_before_it()
    {
        var standing = new HashSet<DocumentCondition>();
        foreach (var pass in Normalizer.Passes)
        {
            Assert.Empty(pass.Requires.Except(standing).Select(condition => $"{pass.GetType().Name} requires {condition}, which no pass before it guarantees."));
            Assert.Empty(pass.Withdraws.Except(standing).Select(condition => $"{pass.GetType().Name} withdraws {condition}, which no pass before it guarantees."));
            standing.UnionWith(pass.Guarantees);
            standing.ExceptWith(pass.Withdraws);
        }
    }

    [Fact]
    public void Every_condition_is_guaranteed_by_one_pass_and_every_pass_guarantees_something()
    {
        Assert.Equal(Enum.GetValues<DocumentCondition>().Order(), Normalizer.Passes.SelectMany(pass => pass.Guarantees).Order());
        Assert.DoesNotContain(Normalizer.Passes, pass => pass.Guarantees.Count == 0);
    }

    [Fact]
    public void The_list_says_of_every_pass_why_it_stands_where_it_does()
    {
        var source = File.ReadAllText(DocumentFiles.PathOf("generators/TelnyxOAuth.OpenApi/Normalization/Normalizer.cs"));

        Assert.Equal(Normalizer.Passes.Select(pass => pass.GetType().Name), PassWithReason().Matches(source).Select(match => match.Groups["pass"].Value));
    }

    [CorpusTheory]
    [InlineData(CorpusDocument.Box)]
    [InlineData(CorpusDocument.Twilio)]
    [InlineData(CorpusDocument.Xero)]
    [InlineData(CorpusDocument.Telnyx)]
    public void Every_pass_keeps_its_word_on_a_real_document_and_breaks_no_other_s(string name) =>
        ConditionChecks.AssertHoldThroughout(DocumentFile.Read(CorpusDocument.PathOf(name)));

    [Fact]
    public void No_condition_but_few_holds_of_a_document_that_no_pass_has_seen()
    {
        // What can't be told of a document alone, and so says nothing before the pass that makes it true.
        DocumentCondition[] silent = [DocumentCondition.OperationsAreComplete, DocumentCondition.UnionsAreDecided, DocumentCondition.HierarchiesAreDecided, DocumentCondition.CopiedSchemasAreUsed];
        var context = new NormalizationContext((MapNode)YamlNodeReader.Read(Untouched), []);

        var holding = Enum.GetValues<DocumentCondition>().Where(condition => !ConditionChecks.FindViolations(condition, context).Any());

        Assert.Equal(silent.Order(), holding.Order());
    }

    /// <summary>A document that breaks each condition in the plainest way.</summary>
    private const string Untouched = """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        security: [{key: []}]
        webhooks: {made: {post: {requestBody: {content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}}}}
        paths:
          /things/{id}:
            servers: [{url: 'https://{host}'}]
            parameters: [{name: id, in: path, required: true, schema: {type: object}}]
            post:
              security: [{key: []}]
              operationId: make
              x-dotnet-client: {name: Other}
              summary: "One line.\u2028Another."
              parameters:
                - {name: filter, in: query, style: deepObject, schema: {type: object, properties: {a: {type: string}}}}
                - {$ref: '#/components/parameters/Page'}
                - {name: whole, in: querystring, content: {application/json: {schema: {}}}}
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/thing'}}, text/csv: {schema: {type: string, format: binary}}}}
              responses:
                2XX: {description: ok, headers: {X-Ids: {schema: {type: array, items: {type: integer}, minItems: 1}}}, content: {application/json: {schema: {$ref: '#/components/schemas/thing/properties/inner'}}, application/jsonl: {itemSchema: {type: string}}}}
                default: {description: no, content: {application/json: {schema: {type: string}}}}
        components:
          parameters:
            Page: {name: page, in: query, required: true, schema: {type: [integer, 'null']}}
          schemas:
            name: {type: string}
            thing:
              properties: {id: {readOnly: true, type: string}, inner: {type: object, properties: {a: {type: string, format: binary}}}, either: {oneOf: [{type: string}, {type: integer}]}}
              required: [id]
              type: object
            base: {properties: {a: {type: string}}}
            derived: {properties: {a: {type: integer}}, x-dotnet-base: base}
          securitySchemes:
            key: {type: apiKey, in: header, name: X-Key}
            Key: {type: apiKey, in: header, name: X-Key}
        """;

    [GeneratedRegex(@"^ +// \S.*\n +new (?<pass>\w+)\(\),$", RegexOptions.Multiline)]
    private static partial Regex PassWithReason();
}
