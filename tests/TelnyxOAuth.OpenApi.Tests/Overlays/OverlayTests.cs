using System;
using System.Linq;
using TelnyxOAuth.OpenApi.Diagnostics;
using TelnyxOAuth.OpenApi.Overlays;
using TelnyxOAuth.OpenApi.Reading;
using Xunit;

namespace TelnyxOAuth.OpenApi.Tests.Overlays;

/// <summary>What the actions of an overlay do to a document.</summary>
public class OverlayTests
{
    [Fact]
    public void An_update_merges_members_appends_to_lists_and_replaces_values()
    {
        Assert.Equal(
            "a:\n  keep: 1\n  change: new\n  list:\n    - x\n    - z\n  inner:\n    old: 1\n    new: 2\n  more: 3\n",
            Apply(
                "a: {keep: 1, change: old, list: [x], inner: {old: 1}}",
                "{target: $.a, update: {change: new, list: [z], inner: {new: 2}, more: 3}}"));
    }

    [Fact]
    public void A_list_gets_the_update_as_a_further_entry() =>
        Assert.Equal(
            "tags:\n  - name: a\n  - name: b\n",
            Apply("tags: [{name: a}]", "{target: $.tags, update: {name: b}}"));

    [Fact]
    public void An_update_replaces_what_is_of_another_kind() =>
        Assert.Equal("a:\n  b:\n    - 1\n", Apply("a: {b: {c: 1}}", "{target: $.a, update: {b: [1]}}"));

    [Fact]
    public void Every_match_is_updated_on_its_own() =>
        Assert.Equal(
            "a:\n  l:\n    - 1\nb:\n  l:\n    - 1\n    - 2\n",
            Apply("{a: {}, b: {}}", "{target: $.*, update: {l: [1]}}", "{target: $.b, update: {l: [2]}}"));

    [Fact]
    public void A_removal_takes_out_members_and_items_and_wins_over_an_update() =>
        Assert.Equal(
            "list:\n  - name: b\n",
            Apply(
                "{a: 1, list: [{name: a}, {name: b}]}",
                "{target: $.a, remove: true}",
                "{target: \"$.list[?(@.name == 'a')]\", remove: true, update: {name: c}}"));

    [Fact]
    public void Actions_see_what_those_before_them_did() =>
        Assert.Equal("b:\n  c: 1\n", Apply("a: {}", "{target: $.a, remove: true}", "{target: $, update: {b: {}}}", "{target: $.b, update: {c: 1}}"));

    [Theory]
    [InlineData("{target: $.b, update: {c: 1}}", DiagnosticCodes.NothingMatched, "$.b matches nothing")]
    [InlineData("{target: $.b, remove: true}", DiagnosticCodes.NothingMatched, "$.b matches nothing")]
    [InlineData("{target: $.a.x, update: {c: 1}}", DiagnosticCodes.BadAction, "a single value")]
    [InlineData("{target: $.a, update: 1}", DiagnosticCodes.BadAction, "is a mapping")]
    [InlineData("{target: $, remove: true}", DiagnosticCodes.BadAction, "can't be removed")]
    [InlineData("{target: $, x-move-to: '#/components/schemas/A'}", DiagnosticCodes.BadAction, "can't be moved")]
    [InlineData("{target: '$.a[?(@.b > 1)]', remove: true}", DiagnosticCodes.BadTarget, "character 11")]
    [InlineData("{target: $.a}", DiagnosticCodes.BadOverlay, "does nothing")]
    [InlineData("{target: $.a, remove: yes}", DiagnosticCodes.BadOverlay, "'remove' must be")]
    [InlineData("{target: $.a, x-move-to: Color}", DiagnosticCodes.BadOverlay, "'x-move-to' must")]
    [InlineData("{target: $.a, delete: true}", DiagnosticCodes.BadOverlay, "no 'delete'")]
    [InlineData("{update: {}}", DiagnosticCodes.BadOverlay, "must have a 'target'")]
    public void A_wrong_action_is_an_error_with_its_place(string action, string code, string message)
    {
        var error = Assert.Throws<DiagnosticException>(() => Apply("a: {x: 1}", action)).Diagnostic;

        Assert.Equal(code, error.Code);
        Assert.Equal("overlay.yaml", error.File);
        Assert.Equal(4, error.Position?.Line);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: 1", "not an overlay")]
    [InlineData("{overlay: 2.0.0, info: {title: t, version: 1}, actions: [{target: $, update: {}}]}", "'2.0.0' is not supported")]
    [InlineData("{overlay: 1.0.0, actions: [{target: $, update: {}}]}", "'info'")]
    [InlineData("{overlay: 1.0.0, info: {title: t, version: 1}, actions: []}", "'actions'")]
    [InlineData("{overlay: 1.0.0, info: {title: t, version: 1}, extends: [], actions: [{target: $, update: {}}]}", "'extends'")]
    public void What_is_no_overlay_is_refused(string overlay, string message)
    {
        var error = Assert.Throws<DiagnosticException>(() => OverlayReader.Read("o.yaml", YamlNodeReader.Read(overlay))).Diagnostic;

        Assert.Equal(DiagnosticCodes.BadOverlay, error.Code);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Updates_that_multiply_end_in_an_error()
    {
        var actions = Enumerable.Repeat("{target: $..*, update: {a: {}, b: {}}}", 60).Prepend("{target: $, update: {a: {}}}").ToArray();

        var error = Assert.Throws<DiagnosticException>(() => Apply("{}", actions)).Diagnostic;

        Assert.Equal(DiagnosticCodes.BadAction, error.Code);
        Assert.Contains("narrower target", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Updates_that_nest_end_in_an_error()
    {
        var actions = Enumerable.Range(0, 200).Select(level => $"{{target: $..a{level}, update: {{a{level + 1}: {{}}}}}}").ToArray();

        var error = Assert.Throws<DiagnosticException>(() => Apply("{a0: {}}", actions)).Diagnostic;

        Assert.Contains("deep", error.Message, StringComparison.Ordinal);
    }

    internal static string Apply(string document, params string[] actions)
    {
        var root = YamlNodeReader.Read(document);
        OverlayApplier.Apply(OverlayReader.Read("overlay.yaml", YamlNodeReader.Read(Overlay(actions))), root);
        return YamlNodeWriter.Write(root);
    }

    internal static string Overlay(params string[] actions) =>
        "overlay: 1.0.0\ninfo: {title: Test, version: 1.0.0}\nactions:\n" + string.Concat(actions.Select(action => $"  - {action}\n"));
}
