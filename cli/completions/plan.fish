# fish completion for plan: the program itself says what may stand where.

function __plan_complete
    set -l words (commandline -opc)
    set -l word (commandline -ct)
    set -l lines ($words[1] --complete $words[2..-1] "$word" 2>/dev/null)
    for line in $lines
        if test "$line" = :files
            if string match -q -- '*=*' "$word"
                set -l front (string replace -r -- '[^=]*$' '' "$word")
                printf '%s\n' $front(__fish_complete_path (string replace -r -- '^.*=' '' "$word"))
            else
                __fish_complete_path "$word"
            end
        else
            printf '%s\n' $line
        end
    end
end

complete -c plan -f -a '(__plan_complete)'
