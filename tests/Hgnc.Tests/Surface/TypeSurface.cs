using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Hgnc.Tests.Surface;

/// <summary>The public types of an assembly with their public members, one on each line.</summary>
internal static class TypeSurface
{
    private const BindingFlags Members =
        BindingFlags.Public
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Assembly assembly) =>
        assembly.GetExportedTypes().SelectMany(Of);

    /// <summary>The name of a type in C#.</summary>
    public static string NameOf(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return NameOf(value) + "?";
        }
        if (type.IsArray)
        {
            return NameOf(type.GetElementType()!) + "[]";
        }
        if (type.IsByRef)
        {
            return "ref " + NameOf(type.GetElementType()!);
        }
        var name =
            type.IsNested && !type.IsGenericParameter
                ? $"{NameOf(type.DeclaringType!)}.{type.Name}"
                : type.Name;
        return type.IsGenericType
            ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
            : name;
    }

    private static IEnumerable<string> Of(Type type)
    {
        var name = $"{type.Namespace}.{NameOf(type)}";
        yield return $"type {name}: {KindOf(type)}";
        foreach (var member in type.GetMembers(Members).Where(IsWritten))
        {
            yield return $"member {name}.{TextOf(member)}";
        }
    }

    private static string KindOf(Type type)
    {
        var kind =
            type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type.IsValueType ? "struct"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class"
            : "class";
        var above = type.GetInterfaces()
            .Where(one => one.IsPublic)
            .Select(NameOf)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (type.BaseType is { } parent && !type.IsValueType && parent != typeof(object))
        {
            above.Insert(0, NameOf(parent));
        }
        return above.Count == 0 || type.IsEnum ? kind : $"{kind}, {string.Join(", ", above)}";
    }

    // Members that the compiler adds to a record, or that every object has, are left out.
    private static bool IsWritten(MemberInfo member) =>
        !member.IsDefined(typeof(CompilerGeneratedAttribute), false)
        && member is not Type
        && member switch
        {
            MethodInfo method => !method.IsSpecialName
                && method.GetBaseDefinition().DeclaringType != typeof(object),
            FieldInfo field => !field.IsSpecialName,
            _ => true,
        };

    private static string TextOf(MemberInfo member) =>
        member switch
        {
            ConstructorInfo made => $"new({ParametersOf(made)})",
            MethodInfo method =>
                $"{method.Name}{GenericsOf(method)}({ParametersOf(method)}): {NameOf(method.ReturnType)}",
            PropertyInfo property =>
                $"{property.Name}{IndexOf(property)}: {NameOf(property.PropertyType)} {AccessOf(property)}",
            FieldInfo { FieldType.IsEnum: true, IsLiteral: true } value =>
                $"{value.Name} = {Convert.ToInt64(value.GetRawConstantValue(), CultureInfo.InvariantCulture)}",
            FieldInfo field => $"{field.Name}: {NameOf(field.FieldType)}",
            EventInfo raised => $"event {raised.Name}: {NameOf(raised.EventHandlerType!)}",
            _ => member.Name,
        };

    private static string GenericsOf(MethodInfo method) =>
        method.IsGenericMethod
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(NameOf))}>"
            : "";

    private static string IndexOf(PropertyInfo property) =>
        property.GetIndexParameters() is { Length: > 0 } index
            ? $"[{string.Join(", ", index.Select(TextOf))}]"
            : "";

    private static string AccessOf(PropertyInfo property) =>
        string.Join(
            " ",
            property
                .GetAccessors()
                .Select(accessor =>
                    accessor == property.GetMethod ? "get"
                    : accessor
                        .ReturnParameter.GetRequiredCustomModifiers()
                        .Contains(typeof(IsExternalInit))
                        ? "init"
                    : "set"
                )
        );

    private static string ParametersOf(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(TextOf));

    private static string TextOf(ParameterInfo parameter) =>
        $"{NameOf(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? " = …" : "")}";
}
