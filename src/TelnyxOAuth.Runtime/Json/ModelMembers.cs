using System;
using System.Collections.Generic;
using Newtonsoft.Json;

namespace TelnyxOAuth.Runtime;

/// <summary>The members of a model's type, as its models list them: found by their names, with what the document requires.</summary>
internal sealed class ModelMembers
{
    /// <summary>Those of no model, for writing, which needs none.</summary>
    internal static readonly ModelMembers None = new ModelMembers();

    private Member[] _members = Array.Empty<Member>();
    private int _count;
    private int[] _slots = Array.Empty<int>();
    private string[] _required = Array.Empty<string>();
    private int _essential;

    private ModelMembers()
    {
    }

    /// <summary>Has a model of the type list its members.</summary>
    /// <param name="sample">A model of the type.</param>
    internal static ModelMembers Create(JsonModel sample)
    {
        var members = new ModelMembers();
        JsonMembers.Describe(sample.CreateModel(), members);
        members.Complete();
        return members;
    }

    internal void Add(string name, MemberTraits traits)
    {
        var isEssential = (traits & MemberTraits.Essential) != 0;
        var isPromised = isEssential || (traits & (MemberTraits.Required | MemberTraits.WriteOnly)) == MemberTraits.Required;

        // Of a member that may be null it is enough that it is there.
        var countsNull = (traits & MemberTraits.SendsNull) != 0 || (traits & MemberTraits.Required) == 0;
        Add(new Member(name, isRead: true, isPromised, isEssential, countsNull));
    }

    /// <summary>Adds a member that no response has, so that one of its name is an additional property.</summary>
    internal void AddSentOnly(string name) => Add(new Member(name, isRead: false, isPromised: false, isEssential: false, countsNull: false));

    /// <summary>A member's place in the list; -1 if the model has none of the name.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="expected">The place at which it is looked for first.</param>
    internal int Find(string name, int expected)
    {
        var members = _members;
        if ((uint)expected < (uint)members.Length && ReferenceEquals(members[expected].Name, name) && members[expected].IsRead)
        {
            return expected;
        }

        var slots = _slots;
        var mask = slots.Length - 1;
        for (var slot = GetHash(name) & mask; slots[slot] is var place && place >= 0; slot = (slot + 1) & mask)
        {
            // Names that the reader knows are the same strings.
            if (ReferenceEquals(members[place].Name, name) || string.Equals(members[place].Name, name, StringComparison.Ordinal))
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>Notes a member that a response has.</summary>
    internal void Note(int place, bool isNull, ref MemberSet present)
    {
        var member = _members[place];
        if (member.Rank >= 0 && (!isNull || member.CountsNull))
        {
            present.Add(member.Rank);
        }
    }

    /// <summary>Tells the model what a response lacks.</summary>
    /// <exception cref="JsonContentException">It lacks what it is of no use without, or all that is required has to be there.</exception>
    internal void Check(JsonReader reader, JsonModel model, in MemberSet present)
    {
        if (!present.HasAll(_required.Length))
        {
            TellMissing(reader, model, present);
        }
    }

    private void TellMissing(JsonReader reader, JsonModel model, in MemberSet present)
    {
        var isRequired = reader is IResponseReader { RequiresDocumentedMembers: true };
        var missing = new List<string>();
        for (var index = 0; index < _required.Length; index++)
        {
            if (present.Contains(index))
            {
                continue;
            }

            if (isRequired || index < _essential)
            {
                throw new JsonContentException($"it has no value at {JsonError.Place(reader.Path)}.{_required[index]}, which the document requires");
            }

            missing.Add(_required[index]);
        }

        model.TellMissing(missing);
    }

    // Objects, since the code for an array of structs would be compiled for each process's first call.
    private void Add(Member member)
    {
        if (_count == _members.Length)
        {
            Array.Resize(ref _members, Math.Max(16, _count * 2));
        }

        _members[_count++] = member;
    }

    private void Complete()
    {
        Array.Resize(ref _members, _count);
        var names = new string[_count];
        for (var place = 0; place < names.Length; place++)
        {
            names[place] = _members[place].Name;
        }

        JsonNames.Table.Add(names);
        for (var place = 0; place < names.Length; place++)
        {
            _members[place].Name = names[place];
        }

        // What a response is of no use without comes first.
        var required = new List<string>();
        Rank(required, isEssential: true);
        _essential = required.Count;
        Rank(required, isEssential: false);
        _required = required.ToArray();
        Index();
    }

    private void Rank(List<string> required, bool isEssential)
    {
        for (var place = 0; place < _members.Length; place++)
        {
            var member = _members[place];
            if (member.IsPromised && member.IsEssential == isEssential)
            {
                member.Rank = required.Count;
                required.Add(member.Name);
            }
        }
    }

    private void Index()
    {
        var length = 4;
        while (length < _members.Length * 2)
        {
            length *= 2;
        }

        _slots = new int[length];
        for (var slot = 0; slot < length; slot++)
        {
            _slots[slot] = -1;
        }

        for (var place = 0; place < _members.Length; place++)
        {
            if (!_members[place].IsRead)
            {
                continue;
            }

            var slot = GetHash(_members[place].Name) & (length - 1);
            while (_slots[slot] >= 0)
            {
                slot = (slot + 1) & (length - 1);
            }

            _slots[slot] = place;
        }
    }

    /// <summary>Uses the length and three characters only: names of one model rarely have all of them in common.</summary>
    private static int GetHash(string name) => name.Length == 0
        ? 0
        : (name.Length * 31) ^ (name[0] * 7) ^ (name[name.Length >> 1] * 1031) ^ (name[name.Length - 1] * 131);

    private sealed class Member
    {
        internal string Name;
        internal int Rank;
        internal readonly bool IsRead;
        internal readonly bool IsPromised;
        internal readonly bool IsEssential;
        internal readonly bool CountsNull;

        internal Member(string name, bool isRead, bool isPromised, bool isEssential, bool countsNull)
        {
            Name = name;
            Rank = -1;
            IsRead = isRead;
            IsPromised = isPromised;
            IsEssential = isEssential;
            CountsNull = countsNull;
        }
    }
}
