namespace Hgnc;

/// <summary>Keeps messages readable, however long the input in them is.</summary>
public static class MessageText
{
    // A message usually begins with the input and ends with the problem.
    private const int Head = 400;
    private const int Tail = 200;

    /// <summary>Shortens a message and makes its control characters visible.</summary>
    public static string Of(string message) => ControlText.Show(Shorten(message));

    // The middle is left out if the message is too long to read.
    private static string Shorten(string message)
    {
        if (message is null || message.Length <= Head + Tail)
        {
            return message ?? "";
        }
        // Surrogate pairs are not split.
        var head = char.IsHighSurrogate(message[Head - 1]) ? Head - 1 : Head;
        var tail = message.Length - Tail;
        tail += char.IsLowSurrogate(message[tail]) ? 1 : 0;
        return message.Substring(0, head) + " … " + message.Substring(tail);
    }
}
