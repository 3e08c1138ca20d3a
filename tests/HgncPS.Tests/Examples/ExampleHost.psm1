using namespace System.Management.Automation.Host
using namespace System.Collections.Generic
using namespace System.Collections.ObjectModel
[NoRunspaceAffinity()]
class ExampleScreen : PSHostRawUserInterface {
    [ConsoleColor] $Fore = 'Gray'
    [ConsoleColor] $Back = 'Black'
    [ConsoleColor] get_ForegroundColor() { return $this.Fore }
    [void] set_ForegroundColor([ConsoleColor] $value) { }
    [ConsoleColor] get_BackgroundColor() { return $this.Back }
    [void] set_BackgroundColor([ConsoleColor] $value) { }
    [Coordinates] get_CursorPosition() { return [Coordinates]::new(0, 0) }
    [void] set_CursorPosition([Coordinates] $value) { }
    [Coordinates] get_WindowPosition() { return [Coordinates]::new(0, 0) }
    [void] set_WindowPosition([Coordinates] $value) { }
    [int] get_CursorSize() { return 1 }
    [void] set_CursorSize([int] $value) { }
    [Size] get_BufferSize() { return [Size]::new(100, 50) }
    [void] set_BufferSize([Size] $value) { }
    [Size] get_WindowSize() { return [Size]::new(100, 50) }
    [void] set_WindowSize([Size] $value) { }
    [Size] get_MaxWindowSize() { return [Size]::new(100, 50) }
    [Size] get_MaxPhysicalWindowSize() { return [Size]::new(100, 50) }
    [bool] get_KeyAvailable() { return $false }
    [string] get_WindowTitle() { return '' }
    [void] set_WindowTitle([string] $value) { }
    [KeyInfo] ReadKey([ReadKeyOptions] $options) { throw 'Nobody is at the keyboard.' }
    [void] FlushInputBuffer() { }
    [void] SetBufferContents([Coordinates] $origin, [BufferCell[,]] $contents) { }
    [void] SetBufferContents([Rectangle] $rectangle, [BufferCell] $fill) { }
    [BufferCell[,]] GetBufferContents([Rectangle] $rectangle) { throw 'There is no screen.' }
    [void] ScrollBufferContents([Rectangle] $source, [Coordinates] $destination, [Rectangle] $clip, [BufferCell] $fill) { }
}
[NoRunspaceAffinity()]
class ExampleUI : PSHostUserInterface {
    [System.Text.StringBuilder] $Text = [System.Text.StringBuilder]::new()
    [ExampleScreen] $Screen = [ExampleScreen]::new()
    [PSHostRawUserInterface] get_RawUI() { return $this.Screen }
    [void] Write([string] $value) { $this.Text.Append($value) }
    [void] Write([ConsoleColor] $fore, [ConsoleColor] $back, [string] $value) { $this.Text.Append($value) }
    [void] WriteLine([string] $value) { $this.Text.Append($value).Append("`n") }
    [void] WriteErrorLine([string] $value) { $this.WriteLine($value) }
    [void] WriteDebugLine([string] $value) { $this.WriteLine("DEBUG: $value") }
    [void] WriteVerboseLine([string] $value) { $this.WriteLine("VERBOSE: $value") }
    [void] WriteWarningLine([string] $value) { $this.WriteLine("WARNING: $value") }
    [System.Collections.Concurrent.ConcurrentQueue[System.Management.Automation.ProgressRecord]] $Progress = [System.Collections.Concurrent.ConcurrentQueue[System.Management.Automation.ProgressRecord]]::new()
    [void] WriteProgress([long] $source, [System.Management.Automation.ProgressRecord] $record) { $this.Progress.Enqueue($record) }
    [string] ReadLine() { throw 'Nobody is at the keyboard.' }
    [securestring] ReadLineAsSecureString() { throw 'Nobody is at the keyboard.' }
    [Dictionary[string, psobject]] Prompt([string] $caption, [string] $message, [Collection[FieldDescription]] $descriptions) { throw 'Nobody is at the keyboard.' }
    [int] PromptForChoice([string] $caption, [string] $message, [Collection[ChoiceDescription]] $choices, [int] $default) { throw 'Nobody is at the keyboard.' }
    [pscredential] PromptForCredential([string] $caption, [string] $message, [string] $user, [string] $target) { throw 'Nobody is at the keyboard.' }
    [pscredential] PromptForCredential([string] $caption, [string] $message, [string] $user, [string] $target, [System.Management.Automation.PSCredentialTypes] $types, [System.Management.Automation.PSCredentialUIOptions] $options) { throw 'Nobody is at the keyboard.' }
}
[NoRunspaceAffinity()]
class ExampleHost : PSHost {
    [ExampleUI] $Window = [ExampleUI]::new()
    [guid] $Id = [guid]::NewGuid()
    [guid] get_InstanceId() { return $this.Id }
    [string] get_Name() { return 'ExampleHost' }
    [version] get_Version() { return '1.0' }
    [PSHostUserInterface] get_UI() { return $this.Window }
    [cultureinfo] get_CurrentCulture() { return 'en-US' }
    [cultureinfo] get_CurrentUICulture() { return 'en-US' }
    [void] EnterNestedPrompt() { }
    [void] ExitNestedPrompt() { }
    [void] NotifyBeginApplication() { }
    [void] NotifyEndApplication() { }
    [void] SetShouldExit([int] $code) { }
}
