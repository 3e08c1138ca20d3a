using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace Hgnc.Tests.Surface;

/// <summary>The cmdlets with their parameters, one line for each parameter and set.</summary>
internal static class CmdletSurface
{
    public static IEnumerable<string> Of(Assembly assembly) =>
        assembly.GetExportedTypes().SelectMany(Of);

    private static IEnumerable<string> Of(Type type)
    {
        if (DataOf(type, nameof(CmdletAttribute)) is not [var cmdlet])
        {
            yield break;
        }
        var name = $"{cmdlet.ConstructorArguments[0].Value}-{cmdlet.ConstructorArguments[1].Value}";
        yield return $"cmdlet {name}{Facts([.. OptionsOf(cmdlet), .. AliasesOf(type), .. OutputOf(type)])}";
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            foreach (var parameter in DataOf(property, nameof(ParameterAttribute)))
            {
                yield return $"parameter {name} -{property.Name} {TypeName.Of(property.PropertyType)}"
                    + Facts([
                        .. OptionsOf(parameter),
                        .. AliasesOf(property),
                        .. ValuesOf(property),
                    ]);
            }
        }
    }

    private static string Facts(IReadOnlyCollection<string> facts) =>
        facts.Count == 0 ? "" : $" ({string.Join("; ", facts)})";

    // Read as metadata, not as objects: the package with which the cmdlets are compiled has no working code.
    private static List<CustomAttributeData> DataOf(MemberInfo member, string attribute) =>
        [.. member.CustomAttributes.Where(data => data.AttributeType.Name == attribute)];

    private static IEnumerable<string> OptionsOf(CustomAttributeData attribute) =>
        attribute
            .NamedArguments.Where(argument =>
                argument.MemberName is not ("HelpMessage" or "HelpUri")
            )
            .OrderBy(argument => argument.MemberName, StringComparer.Ordinal)
            .Select(argument =>
                argument.TypedValue.Value is true
                    ? argument.MemberName
                    : $"{argument.MemberName} {Convert.ToString(argument.TypedValue.Value, CultureInfo.InvariantCulture)}"
            );

    private static IEnumerable<string> AliasesOf(MemberInfo member) =>
        DataOf(member, nameof(AliasAttribute)).Select(data => "aliases " + ListOf(data));

    private static IEnumerable<string> ValuesOf(MemberInfo member) =>
        DataOf(member, nameof(ValidateSetAttribute)).Select(data => "one of " + ListOf(data));

    private static IEnumerable<string> OutputOf(Type type) =>
        DataOf(type, nameof(OutputTypeAttribute))
            .SelectMany(data =>
                data.ConstructorArguments.SelectMany(argument =>
                    argument.Value is IEnumerable<CustomAttributeTypedArgument> list
                        ? list.Select(one => one.Value)
                        : [argument.Value]
                )
            )
            .Select(value => $"writes {(value is Type output ? TypeName.Of(output) : value)}")
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static string ListOf(CustomAttributeData data) =>
        string.Join(
            ", ",
            ((IEnumerable<CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!).Select(
                one => one.Value
            )
        );
}
