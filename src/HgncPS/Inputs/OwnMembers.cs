using System;
using System.Management.Automation;
using System.Reflection;

namespace HgncPS.Inputs;

/// <summary>The members of an object itself, such as the columns that <c>Import-Csv</c> gives a row, without those of its type.</summary>
internal static class OwnMembers
{
    // PowerShell itself looks here first, but has no public way to look only here. For a name that an object does not have, it goes on to the
    // object's types, which takes longer than everything else that is done with a row. Without this property, all members are searched.
    private static readonly Func<PSObject, PSMemberInfoCollection<PSMemberInfo>>? Own = Find();

    /// <summary>The member with this name, or null.</summary>
    public static PSMemberInfo? Get(PSObject item, string name) =>
        Own is null ? item.Members[name] : Own(item)[name];

    private static Func<PSObject, PSMemberInfoCollection<PSMemberInfo>>? Find()
    {
        var getter = typeof(PSObject)
            .GetProperty("InstanceMembers", BindingFlags.Instance | BindingFlags.NonPublic)
            ?.GetMethod;
        return
            getter is not null
            && typeof(PSMemberInfoCollection<PSMemberInfo>).IsAssignableFrom(getter.ReturnType)
            ? (Func<PSObject, PSMemberInfoCollection<PSMemberInfo>>)
                getter.CreateDelegate(typeof(Func<PSObject, PSMemberInfoCollection<PSMemberInfo>>))
            : null;
    }
}
