namespace Hgnc;

/// <summary>Messages that can be read, however long the input is that they name.</summary>
public static class MessageText
{
    // The input comes first as a rule, and what is wrong with it last.
    private const int Head = 400;
    private const int Tail = 200;

    /// <summary>A message as it is told: not too long, and with nothing in it that could drive a terminal.</summary>
    public static string Of(string message) => ControlText.Show(Shorten(message));

    // Its middle is left out where it is longer than anybody reads.
    private static string Shorten(string message)
    {
        if (message is null || message.Length <= Head + Tail)
        {
            return message ?? "";
        }
        // No character of two halves is cut between them.
        var head = char.IsHighSurrogate(message[Head - 1]) ? Head - 1 : Head;
        var tail = message.Length - Tail;
        tail += char.IsLowSurrogate(message[tail]) ? 1 : 0;
        return message.Substring(0, head) + " … " + message.Substring(tail);
    }
}
